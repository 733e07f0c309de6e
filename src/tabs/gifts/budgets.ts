export interface Budget {
  minPriceFen?: number
  maxPriceFen?: number
}

/** The price bands of the gifts tab, in fen, lowest first. */
export const budgets = {
  small: { maxPriceFen: 9_999 },
  modest: { minPriceFen: 10_000, maxPriceFen: 19_999 },
  middling: { minPriceFen: 20_000, maxPriceFen: 29_999 },
  generous: { minPriceFen: 30_000, maxPriceFen: 49_999 },
  grand: { minPriceFen: 50_000 },
} as const satisfies Record<string, Budget>

export type BudgetName = keyof typeof budgets
export const budgetNames = Object.keys(budgets) as BudgetName[]
