import type { Contact } from '@haoli/contract'
import { Button, View } from '@tarojs/components'
import { useState } from 'react'
import { useContact } from '@/common/api/contact'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { asksInWeChat, type ContactCard, openServiceChat } from '@/common/platform/contact'
import { Cell, CellGroup } from '@/common/ui/cell'
import { pictureAddress } from '@/common/ui/img/address'
import styles from './contact.module.scss'
import { ContactSheet, hasWays } from './contact-sheet'
import { contactMessages } from './messages'
import { useContactWords } from './use-contact-words'

/**
 * A person to ask about what the page shows, with when somebody answers. Nothing where the shop names no way, or is not
 * reached: nobody came for this row.
 */
export function ContactRow({ card }: { card: ContactCard }) {
  const { data } = useContact()
  if (!data) return <View />
  const ways = hasWays(data)
  if (!(asksInWeChat && data.inWeChat) && !ways) return <View />
  const { imageUrl, ...rest } = card
  const sent = data.sendsCard ? { ...rest, ...(imageUrl && { imageUrl: pictureAddress(imageUrl) }) } : null
  return (
    <CellGroup>
      {asksInWeChat && data.inWeChat ? (
        <InWeChat contact={data} way={data.inWeChat} card={sent} />
      ) : (
        <ByOtherWays contact={data} />
      )}
    </CellGroup>
  )
}

function Row({ contact, onClick }: { contact: Contact; onClick?: () => void }) {
  const t = useMessages(contactMessages)
  const words = useContactWords()
  return <Cell icon="user" title={t('contact.title')} note={words.now(contact)} arrow {...(onClick && { onClick })} />
}

interface InWeChatProps {
  contact: Contact
  way: NonNullable<Contact['inWeChat']>
  card: ContactCard | null
}

function InWeChat({ contact, way, card }: InWeChatProps) {
  const t = useMessages(contactMessages)
  if (way.way === 'service_chat') {
    const open = () => void openServiceChat(way, card).catch(() => undefined)
    return <Row contact={contact} onClick={open} />
  }
  return (
    <View className={styles.holder}>
      <Row contact={contact} />
      <Button
        className={styles.over}
        openType="contact"
        showMessageCard={card !== null}
        sendMessageTitle={card?.title ?? ''}
        sendMessagePath={card?.path ?? ''}
        sendMessageImg={card?.imageUrl ?? ''}
        {...aria({ label: t('contact.title') })}
      />
    </View>
  )
}

function ByOtherWays({ contact }: { contact: Contact }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row contact={contact} onClick={() => setOpen(true)} />
      <ContactSheet contact={contact} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
