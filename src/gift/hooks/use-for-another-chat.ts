import { useEffect, useState } from 'react'
import { enterOptions } from '@/common/platform/entrance'
import { isForAnotherChat } from '@/common/platform/private-message'

/**
 * Whether this private card was sent to another chat (wechat.md 2.6). False until WeChat has answered and where it
 * cannot: who may claim a parcel is decided by the API, by the token.
 */
export function useForAnotherChat(token: string, isPrivate: boolean): boolean {
  const [elsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    const { shareTicket, query } = enterOptions()
    // The share ticket belongs to the card by which the app was entered, which may be another than the one on this
    // page.
    if (!isPrivate || !shareTicket || query.token !== token) return
    let here = true
    void isForAnotherChat(shareTicket).then((said) => here && setElsewhere(said))
    return () => {
      here = false
    }
  }, [token, isPrivate])
  return elsewhere
}
