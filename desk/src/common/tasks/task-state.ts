import type { Task } from '@haoli/contract'

export const isOpen = ({ state }: Task): boolean => state === 'waiting' || state === 'running'

/** 0 to 100. */
export const percentOf = ({ done, total, state }: Task): number =>
  state === 'done' ? 100 : total ? Math.min(99, Math.floor((done / total) * 100)) : 0
