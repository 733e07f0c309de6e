import { limits, type ParsedAddress } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { readText } from '@/common/platform/clipboard'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { TextArea } from '@/common/ui/text-field'
import { useParseAddress } from '../api/addresses'
import { accountMessages } from '../messages/account'
import styles from './smart-paste.module.scss'

interface SmartPasteProps {
  text: string
  onChange: (text: string) => void
  /** With the text that was read; the box is empty then. */
  onParsed: (parsed: ParsedAddress, text: string) => void
}

/** Parses a pasted text into the fields of an address. */
export function SmartPaste({ text, onChange, onParsed }: SmartPasteProps) {
  const t = useMessages(accountMessages)
  const showError = useShowError()
  const parse = useParseAddress()

  async function recognise(words: string) {
    try {
      const parsed = await parse.mutateAsync(words.slice(0, limits.addressParseChars))
      onChange('')
      onParsed(parsed, words)
    } catch (error) {
      showError(error)
    }
  }

  async function paste() {
    const words = (await readText()).trim()
    if (!words) return toast(t('address.nothing_to_paste'))
    onChange(words)
    await recognise(words)
  }

  return (
    <View className={styles.box}>
      <TextArea
        label={t('address.paste_label')}
        value={text}
        placeholder={t('address.paste_hint')}
        maxLength={limits.addressParseChars}
        onChange={onChange}
      />
      <View className={styles.buttons}>
        <Button kind="quiet" small onClick={() => void paste()}>
          {t('address.paste')}
        </Button>
        <Button
          kind="outline"
          small
          loading={parse.isPending}
          disabled={text.trim() === ''}
          onClick={() => void recognise(text.trim())}
        >
          {t('address.recognise')}
        </Button>
      </View>
    </View>
  )
}
