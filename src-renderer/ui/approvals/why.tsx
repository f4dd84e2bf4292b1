/** Why these levels, the points of a scenario, and what needs a justification. */
import type { RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { APPROVAL_LEVELS, roleList, rolesOfLevel } from '../../../src-core/access/roles.ts'

export function Why({ content }: { readonly content: Pick<RequestContent, 'levels' | 'reasons' | 'outside'> }) {
  const { levels, reasons, outside } = content
  return (
    <>
      <p>
        {levels.length === 0
          ? 'Nobody has to approve it.'
          : `Needs ${APPROVAL_LEVELS.filter((level) => levels.includes(level))
              .map((level) => `level ${level} (${roleList(rolesOfLevel(level)).replace(' or ', ' and ')})`)
              .join(', then ')}.`}{' '}
        {reasons.join(' ')}
      </p>
      {outside.length > 0 ? (
        <ul>
          {outside.map((sentence) => (
            <li key={sentence} className="warn">
              {sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
