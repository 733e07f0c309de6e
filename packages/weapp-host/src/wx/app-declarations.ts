import type { TransferName } from './transfers'

/** What app.json says, as far as `wx` keeps to it. */
export interface AppDeclarations {
  requiredPrivateInfos?: string[]
  networkTimeout?: { [Name in TransferName]?: number }
  window?: { navigationBarTitleText?: string }
  darkmode?: boolean
  /** Why the program asks for what. */
  permission?: Record<string, { desc?: string }>
}
