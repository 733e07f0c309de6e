import type { GoodsSku } from '@haoli/contract'

export const specTextOf = ({ specs }: Pick<GoodsSku, 'specs'>): string => specs.map(({ value }) => value).join(' / ')
