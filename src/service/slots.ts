import type { FillsOf } from '@/common/slots/fills'
import { ServiceDoors } from './components/service-doors'
import type config from './package.config'

export const slots: FillsOf<typeof config> = { me: ServiceDoors }
