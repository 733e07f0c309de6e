import type { FillsOf } from '@/common/slots/fills'
import { AgencyCell } from './components/agency-cell'
import type config from './package.config'

export const slots: FillsOf<typeof config> = { me: AgencyCell }
