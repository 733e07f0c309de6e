/** What the phone reports; whether the money has arrived is read from the withdrawal. `unsupported`: only WeChat can do it. */
export type TransferOutcome = 'confirmed' | 'cancelled' | 'failed' | 'unsupported'

/** Opens WeChat's page on which a person takes money that they are paid, with what the API prepared (wechat.md 2.5). */
export function openTransfer(client: Record<string, string>): Promise<TransferOutcome>
