import { createWork } from '../shared/work.ts'

export const frontierWork = createWork('optimizer.frontier')
