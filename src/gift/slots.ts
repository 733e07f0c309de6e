import type { FillsOf } from '@/common/slots/fills'
import { WaitingPresent } from './components/waiting-present'
import type config from './package.config'

export const slots: FillsOf<typeof config> = { gifts: WaitingPresent }
