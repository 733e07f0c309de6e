/** Of the dot before a coupon's state. */
export const stateColours = { planned: 'warning', active: 'success', ended: 'default' } as const
