import type { Payment } from '@haoli/contract'

/** Who a phone belongs to. WeChat: jscode2session (wechat.md 2.1). */
export interface LoginGateway {
  identify(login: { code: string; deviceId?: string }): Promise<{ openid: string }>
}

/** Takes money and gives it back. WeChat Pay v3; the sandbox takes play money. */
export interface PayGateway {
  readonly name: Payment['gateway']
  /** Prepares a payment; what it answers goes to the phone as it is. */
  prepare(payment: { id: string; amountFen: number; description: string; openid: string }): Promise<Payment['client']>
  /** Gives some or all of a payment back. Called again with the same id it must not pay twice. */
  refund(refund: { id: string; paymentId: string; amountFen: number; paidFen: number }): Promise<void>
  /** Reads a payment notice. Throws a Problem where its signature does not hold. */
  readNotice(
    headers: Record<string, string | undefined>,
    rawBody: string,
  ): Promise<{ paymentId: string; paid: boolean }>
}

/** Where a parcel is. */
export interface TrackingGateway {
  events(
    parcel: { waybillNumber: string; shippedAt: Date; city: string },
    now: Date,
  ): Promise<
    { at: string; code: 'collected' | 'in_transit' | 'arrived' | 'out_for_delivery' | 'delivered'; place: string }[]
  >
}

export interface Gateways {
  login: LoginGateway
  pay: PayGateway
  tracking: TrackingGateway
}
