import type { TransferName } from './transfers'

/** The members of app.json that `wx` observes. */
export interface AppDeclarations {
  requiredPrivateInfos?: string[]
  networkTimeout?: { [Name in TransferName]?: number }
  window?: { navigationBarTitleText?: string }
  darkmode?: boolean
  /** The reason for each permission. */
  permission?: Record<string, { desc?: string }>
}
