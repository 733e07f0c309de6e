import type { Contact } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMessages } from '@/common/messages'
import { copyText } from '@/common/platform/clipboard'
import { openOutside } from '@/common/platform/contact'
import { toast } from '@/common/platform/feedback'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Img } from '@/common/ui/img'
import { InfoRows } from '@/common/ui/info-rows'
import { Sheet } from '@/common/ui/sheet'
import styles from './contact.module.scss'
import { contactMessages } from './messages'
import { useContactWords } from './use-contact-words'

/** Whether the shop names a way that the sheet has. */
export const hasWays = ({ phone, wechatId, wechatQrUrl, email, url }: Contact): boolean =>
  Boolean(phone || wechatId || wechatQrUrl || email || url)

/** The ways that the shop names to reach a person, and when somebody answers. */
export function ContactSheet({ contact, open, onClose }: { contact: Contact; open: boolean; onClose: () => void }) {
  const t = useMessages(contactMessages)
  const words = useContactWords()
  const { phone, wechatId, wechatQrUrl, email, url } = contact
  const copy = async (text: string, said: string) => {
    if (await copyText(text)) toast(said)
  }
  const leave = async (address: string, text: string) => {
    if (await openOutside(address, text)) toast(t('common.copied'))
  }
  return (
    <Sheet open={open} title={t('contact.title')} onClose={onClose}>
      <CellGroup>
        {phone ? (
          <Cell
            title={t('contact.phone')}
            value={phone}
            onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
          />
        ) : null}
        {wechatId ? (
          <Cell
            title={t('contact.wechat')}
            value={wechatId}
            onClick={() => void copy(wechatId, t('contact.wechat_copied'))}
          />
        ) : null}
        {email ? (
          <Cell title={t('contact.email')} value={email} onClick={() => void leave(`mailto:${email}`, email)} />
        ) : null}
        {url ? <Cell title={t('contact.web')} onClick={() => void leave(url, url)} /> : null}
      </CellGroup>
      {wechatQrUrl ? (
        <View>
          <Img src={wechatQrUrl} alt={t('contact.scan')} className={styles.qr} />
          <View className={styles.scan}>{t('contact.scan')}</View>
        </View>
      ) : null}
      {contact.hours.length > 0 ? (
        <View className={styles.hours}>
          <InfoRows
            rows={contact.hours.map(({ days, opens, closes }) => ({
              label: words.days(days),
              value: `${opens}–${closes}`,
            }))}
          />
        </View>
      ) : null}
    </Sheet>
  )
}
