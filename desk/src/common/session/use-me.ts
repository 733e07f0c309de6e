import type { DeskMe, StaffRole } from '@haoli/contract'
import { useOperation } from '../api/queries'

/** Who is at the desk; undefined while it is asked. */
export const useMe = () => useOperation<DeskMe>('getDeskMe').data

/** Whether the person has one of these roles; owners have all. */
export function useMay(): (...roles: readonly StaffRole[]) => boolean {
  const roles = useMe()?.roles ?? []
  return (...wanted) => roles.includes('owner') || wanted.some((role) => roles.includes(role))
}
