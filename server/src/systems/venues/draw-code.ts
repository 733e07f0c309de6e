import { presentPages, type VenueCode } from '@haoli/contract'
import type { CodeGateway, CodePicture } from '../../core/gateways/gateways'

/** The picture of a venue's code, as it is printed and shown: the gateway's. */
export const drawCode = ({ code, url }: Pick<VenueCode, 'code' | 'url'>, codes: CodeGateway): Promise<CodePicture> =>
  codes.draw({ scene: code, page: presentPages.venueCode, url })
