import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { useDeleteAddress, useSaveAddress } from '../api/addresses'
import { type Draft, type Fault, faultsOf, type Part, partAt, withParsed } from '../lib/address-draft'
import { accountMessages } from '../messages/account'
import { AddressForm } from './address-form'
import { SmartPaste } from './smart-paste'

interface AddressEditorProps {
  id?: string
  begin: Draft
  onDone: () => void
}

const partWords = {
  name: 'name',
  phone: 'phone',
  province: 'region',
  city: 'region',
  county: 'region',
  detail: 'detail',
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
  const [faults, setFaults] = useState<Partial<Record<Part, Fault>>>({})
  const { submit: save, submitting: saving } = useSaveAddress(id)
  const remove = useDeleteAddress()

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (Object.keys(faults).length > 0) setFaults(faultsOf(next))
  }

  async function submit() {
    const found = faultsOf(draft)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const { name, phone, detail } = draft
    const address = { ...draft, name: name.trim(), phone: phone.trim(), detail: detail.trim() }
    try {
      if (!(await save(address))) return
      toast(t('common.saved'))
      onDone()
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
      <SmartPaste
        onParsed={(parsed) => {
          change(withParsed(draft, parsed))
          const missing = [...new Set(parsed.missing.map((part) => partWords[part as keyof typeof partWords] as Part))]
          const names = missing.map((part) => t(`address.${part}`)).join('、')
          toast(names ? t('address.recognised_part', { missing: names }) : t('address.recognised'))
        }}
      />
      <AddressForm draft={draft} faults={faults} onChange={change} />
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
