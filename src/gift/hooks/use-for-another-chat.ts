import { useEffect, useState } from 'react'
import { enterOptions } from '@/common/platform/entrance'
import { isForAnotherChat } from '@/common/platform/private-message'

/**
 * Whether WeChat says that this card was sent to another chat (wechat.md 2.6). Until it has answered, and where it cannot, the
 * card is as good as any: who may take a parcel is the API's to say, by the token.
 */
export function useForAnotherChat(token: string, isPrivate: boolean): boolean {
  const [elsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    const { shareTicket, query } = enterOptions()
    // The ticket is the one of the card that was opened, which need not be this one: a present can be come back to.
    if (!isPrivate || !shareTicket || query.token !== token) return
    let here = true
    void isForAnotherChat(shareTicket).then((said) => here && setElsewhere(said))
    return () => {
      here = false
    }
  }, [token, isPrivate])
  return elsewhere
}
