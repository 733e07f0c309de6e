import { gatherFills, type PackageFills } from '@/common/slots/fills'
import { readPackages } from '../../../src/packages'

/** As src/slot-fills.ts, which asks webpack for the same files. */
export const slotFills = gatherFills(
  readPackages()
    .filter(({ slots }) => slots.length > 0)
    .map(({ root }) => (require(`../../../src/${root}/slots`) as { slots: PackageFills }).slots),
)
