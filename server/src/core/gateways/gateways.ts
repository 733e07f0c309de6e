import type { FilledKeyword, NoticeKind } from '@haoli/contract'
import type { FileStore } from '../../platform/files/file-store'
import type { CheckResult, ContentCheckGateway, MediaVerdict } from './content-check'
import type { InvoiceGateway } from './invoice-gateway'
import type { PayGateway } from './pay-gateway'
import type { RegistrationGateway } from './registration-gateway'
import type { TransferGateway } from './transfer-gateway'

export type { CheckResult, ContentCheckGateway, MediaVerdict, PayGateway }

/** Identifies the user of a phone. WeChat: jscode2session (wechat.md 2.1). */
export interface LoginGateway {
  /** `unionid` names the person in all apps of the merchant; absent where WeChat does not tell it. */
  identify(login: { code: string; deviceId?: string }): Promise<{ openid: string; unionid?: string }>
}

/** Where a shipment is. */
export interface TrackingGateway {
  events(
    parcel: { waybillNumber: string; shippedAt: Date; city: string },
    now: Date,
  ): Promise<
    { at: string; code: 'collected' | 'in_transit' | 'arrived' | 'out_for_delivery' | 'delivered'; place: string }[]
  >
}

/** Sends notices to people who do not have the shop open. */
export interface MessageGateway {
  /**
   * Sends a subscribe message (wechat.md 2.9): its keywords fill those of the template that have their type, in their order; none
   * of a notice from before they were kept. `refused`: the person did not allow one, or took it back; there is no use in
   * trying again. Throws where it may be tried again.
   */
  send(message: {
    openid: string
    kind: NoticeKind
    text: string
    keywords: FilledKeyword[]
    page: string
  }): Promise<'sent' | 'refused'>
  /** An activity for a card that cannot be passed on (wechat.md 2.6: private message); null where cards are ordinary ones. */
  newActivity(): Promise<string | null>
}

/** A code for a phone's camera: the address of a QR code, drawn as sharp as it is wanted; or a picture that came drawn. */
export type CodePicture = { qr: string } | { type: 'image/png' | 'image/jpeg'; bytes: Buffer }

/**
 * Draws the codes that lead into the shop. WeChat: getwxacodeunlimit (wechat.md 2.7), with `scene` and `page` as they are
 * given here, `check_path` on, and whatever width prints well; its pictures stay good for ever and may be kept. Throws where
 * it may be tried again.
 */
export interface CodeGateway {
  draw(code: {
    /** What the page reads: at most 32 characters of those that WeChat takes. */
    scene: string
    /** Of the mini program, without a slash before it and without a query. */
    page: string
    /** What leads a browser to the same page. */
    url: string
  }): Promise<CodePicture>
}

export interface Gateways {
  login: LoginGateway
  pay: PayGateway
  transfers: TransferGateway
  registration: RegistrationGateway
  invoices: InvoiceGateway
  tracking: TrackingGateway
  messages: MessageGateway
  codes: CodeGateway
  contentCheck: ContentCheckGateway
  files: FileStore
}
