import type { Setting, ShippingSetting } from '@haoli/contract'
import { useOperation } from '@/common/api/queries'

/** Whom the shop ships with, by name. */
export function useCarriers(): string[] {
  const { data } = useOperation<Setting>('getSetting', { params: { key: 'shipping' } })
  return ((data?.value as ShippingSetting | undefined)?.carriers ?? []).map(({ name }) => name)
}
