import type { OrderState } from '@haoli/contract'

/** Something of the order waits to be shipped. */
export const waitingStates = ['to_ship', 'part_shipped'] as const satisfies readonly OrderState[]

export const isWaiting = ({ state }: { state: OrderState }): boolean => waitingStates.some((one) => one === state)
