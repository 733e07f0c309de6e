/** The name of a refund at the provider: its id, and from the second attempt on a number behind it. WeChat allows `*`. */
export const refundNumber = (id: string, attempt: number): string => (attempt === 1 ? id : `${id}*${attempt}`)

export function readRefundNumber(number: string): { id: string; attempt: number } {
  const [id = '', attempt = '1'] = number.split('*')
  return { id, attempt: Number(attempt) }
}
