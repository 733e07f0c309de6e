import type { Clock } from '../../clock'
import type { FileUrls } from './file-urls'
import type { Stage } from './stage'
import type { Words } from './words'

/** What the dialogs of calls need of the phone. */
export interface FaceSurroundings {
  clock: Clock
  stage: Stage
  /** In the phone's present language. */
  words(): Words
  /** The mini program's name. */
  name: string
  /** Path and query of the top page: `shop/pages/product/index?id=1`. */
  path(): string
  fileUrl: FileUrls['urlOf']
  keepBlob: FileUrls['keepBlob']
  /** The purpose of a permission in app.json. */
  permissionReason(scope: string): string | undefined
  /** The person leaves for another place of WeChat, and comes back. */
  leave(): void
  comeBack(entrance: { scene?: number; referrerInfo?: Record<string, unknown> }): void
}
