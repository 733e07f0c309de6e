import type { InvoiceTitle } from '@haoli/contract'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { useDeleteTitle, useSaveTitle } from '../api/titles'
import {
  draftOfTitle,
  emptyTitle,
  faultsOfTitle,
  partOfTitle,
  type TitleDraft,
  type TitlePart,
} from '../lib/title-draft'
import { titleMessages } from '../messages/titles'
import { TitleForm } from './title-form'

/** Adds a title, or changes `title`. */
export function TitleEditor({ title, onDone }: { title?: InvoiceTitle; onDone: () => void }) {
  const t = useMessages(titleMessages)
  const showError = useShowError()
  const [draft, setDraft] = useState(title ? draftOfTitle(title) : emptyTitle)
  const [faults, setFaults] = useState<TitlePart[]>([])
  const { submit: save, submitting } = useSaveTitle(title?.id)
  const remove = useDeleteTitle()

  const change = (part: Partial<TitleDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (faults.length > 0) setFaults(faultsOfTitle(next))
  }

  async function submit() {
    const found = faultsOfTitle(draft)
    setFaults(found)
    if (found.length > 0) return
    try {
      if (!(await save(draft))) return
      toast(t('common.saved'))
      onDone()
    } catch (error) {
      const { code, details } = toApiError(error)
      const part = code === 'validation_failed' ? partOfTitle(details.param) : undefined
      if (part) setFaults([part])
      else showError(error)
    }
  }

  async function erase(id: string) {
    const question = { title: t('titles.delete_sure'), words: t('titles.delete_words') }
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
      <TitleForm draft={draft} faults={faults} onChange={change} />
      <ActionBar>
        {title ? (
          <Button kind="quiet" loading={remove.isPending} onClick={() => void erase(title.id)}>
            {t('common.delete')}
          </Button>
        ) : null}
        <Button grow loading={submitting} onClick={() => void submit()}>
          {t('common.save')}
        </Button>
      </ActionBar>
    </>
  )
}
