import { createWork } from '../shared/work.ts'

export const backtesting = createWork('backtest.run')
