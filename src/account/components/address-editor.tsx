import type { Address, ParsedAddress } from '@haoli/contract'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Notice } from '@/common/ui/notice'
import { useDeleteAddress, useSaveAddress } from '../api/addresses'
import { type Draft, type Fault, faultsOf, fieldOf, type Part, partAt, withParsed } from '../lib/address-draft'
import { accountMessages } from '../messages/account'
import styles from './address-editor.module.scss'
import { AddressForm } from './address-form'
import { SmartPaste } from './smart-paste'

interface AddressEditorProps {
  id?: string
  begin: Draft
  /** `saved` is absent where the address was deleted. */
  onDone: (saved?: Address) => void
}

const faultOfRefusal = {
  name: 'missing_name',
  phone: 'bad_phone',
  region: 'missing_region',
  detail: 'missing_detail',
} as const

export function AddressEditor({ id, begin, onDone }: AddressEditorProps) {
  const t = useMessages(accountMessages)
  const showError = useShowError()
  const [draft, setDraft] = useState(begin)
  const [text, setText] = useState('')
  /** The last paste of which something may be wrong, with the draft before it. */
  const [doubt, setDoubt] = useState<{ text: string; before: Draft; unsure: Part[] }>()
  const [faults, setFaults] = useState<Partial<Record<Part, Fault>>>({})
  const { submit: save, submitting: saving } = useSaveAddress(id)
  const remove = useDeleteAddress()

  const show = (next: Draft) => {
    setDraft(next)
    if (Object.keys(faults).length > 0) setFaults(faultsOf(next))
  }
  const change = (part: Partial<Draft>) => {
    show({ ...draft, ...part })
    // What was edited by hand is no longer in doubt.
    const edited = Object.keys(part).map((name) => partAt(name))
    setDoubt((last) => last && { ...last, unsure: last.unsure.filter((field) => !edited.includes(field)) })
  }

  function fillIn(parsed: ParsedAddress, words: string) {
    const filled = withParsed(draft, parsed)
    show(filled.draft)
    setDoubt(filled.unsure.length > 0 ? { text: words, before: draft, unsure: filled.unsure } : undefined)
    const names = [...new Set(parsed.missing.map(fieldOf))].map((part) => t(`address.${part}`)).join(t('common.comma'))
    toast(names ? t('address.recognised_part', { missing: names }) : t('address.recognised'))
  }

  function takeBack() {
    if (!doubt) return
    show(doubt.before)
    setText(doubt.text)
    setDoubt(undefined)
  }

  async function submit() {
    const found = faultsOf(draft)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const { name, phone, detail } = draft
    const address = { ...draft, name: name.trim(), phone: phone.trim(), detail: detail.trim() }
    try {
      const saved = await save(address)
      if (!saved) return
      toast(t('common.saved'))
      onDone(saved)
    } catch (error) {
      const { code, details } = toApiError(error)
      const part = code === 'validation_failed' ? partAt(details.param) : undefined
      if (part) setFaults({ [part]: faultOfRefusal[part] })
      else showError(error)
    }
  }

  async function erase() {
    if (!id) return
    const question = { title: t('address.delete_sure'), words: t('address.delete_words') }
    if (!(await confirm({ ...question, yes: t('common.delete'), no: t('common.cancel'), destructive: true }))) return
    try {
      await remove.mutateAsync(id)
      toast(t('common.deleted'))
      onDone()
    } catch (error) {
      showError(error)
    }
  }

  return (
    <>
      <SmartPaste text={text} onChange={setText} onParsed={fillIn} />
      {doubt && doubt.unsure.length > 0 ? (
        <Notice className={styles.doubt} action={t('address.take_back')} onAction={takeBack}>
          {t('address.unsure', { parts: doubt.unsure.map((part) => t(`address.${part}`)).join(t('common.comma')) })}
        </Notice>
      ) : null}
      <AddressForm draft={draft} faults={faults} unsure={doubt?.unsure ?? []} onChange={change} />
      <ActionBar>
        {id ? (
          <Button kind="quiet" loading={remove.isPending} onClick={() => void erase()}>
            {t('address.delete')}
          </Button>
        ) : null}
        <Button grow loading={saving} onClick={() => void submit()}>
          {t('common.save')}
        </Button>
      </ActionBar>
    </>
  )
}
