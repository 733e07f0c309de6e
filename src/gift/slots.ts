import type { FillsOf } from '@/common/slots/fills'
import { GiftDoors } from './components/gift-doors'
import { WaitingPresent } from './components/waiting-present'
import type config from './package.config'

export const slots: FillsOf<typeof config> = { gifts: WaitingPresent, me: GiftDoors }
