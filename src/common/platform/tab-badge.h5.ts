import { writeBadge } from './elements/tab-bar'

export function setTabBadge(index: number, count: number): void {
  writeBadge(index, count > 99 ? '99+' : count > 0 ? String(count) : '')
}
