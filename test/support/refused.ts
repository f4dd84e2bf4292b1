import { expect } from 'vitest'

/** What a promise that is refused with this code rejects with. */
export const refused = (code: string) => expect.objectContaining({ code }) as unknown
