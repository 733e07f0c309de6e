import type { Setting, SettingForm } from '@haoli/contract'
import { useCallback, useState } from 'react'
import type { ApiError } from '../api/api-error'
import type { Operation } from '../api/call'
import { useAction, useOperation } from '../api/queries'
import { isSame } from '../diff/differences'
import { complaintOf } from '../form/check'
import { formMessages } from '../form/messages'
import type { JsonSchema } from '../form/schema'
import type { Fault } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { useErrorWords } from '../messages/error-words'
import { useMay } from '../session/use-me'

/** The operation that changes a setting. */
export const changeOf = (key: string): Operation =>
  `set${key.slice(0, 1).toUpperCase()}${key.slice(1)}Setting` as Operation

/** What a person edits, and the version that they began with. */
interface Draft {
  value: unknown
  basedOn: number
}

/** One setting while it is edited: what holds, the draft, and what the API said about it. */
export function useSetting(key: string) {
  const params = { key }
  const asked = useOperation<Setting>('getSetting', { params })
  const form = useOperation<SettingForm>('getSettingForm', { params })
  const may = useMay()
  const words = useErrorWords()
  const say = useMessages(formMessages)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [stale, setStale] = useState(false)
  const setting = asked.data
  const value = draft ? draft.value : setting?.value
  const isChanged = draft !== null && !isSame(draft.value, setting?.value)

  const latest = setting?.latestVersion ?? 0
  const edit = useCallback(
    (changed: unknown) => {
      setFault(null)
      setDraft((before) => ({ value: changed, basedOn: before?.basedOn ?? latest }))
    },
    [latest],
  )
  const discard = () => {
    setDraft(null)
    setFault(null)
    setStale(false)
  }
  const refused = (error: ApiError): boolean => {
    if (error.code === 'setting_changed') {
      setStale(true)
      void asked.refetch()
      return true
    }
    if (error.param === undefined) return false
    setFault({ pointer: error.param, message: words(error) })
    return true
  }
  const change = useAction<Setting>(changeOf(key), {
    refresh: ['getSetting', 'listSettings', 'listSettingVersions'],
    onDone: discard,
    onRefused: refused,
  })
  /** What its schema says, in words and at its field, before it is sent. */
  const complain = (): boolean => {
    const complaint = form.data ? complaintOf(form.data.schema as JsonSchema, value) : null
    if (complaint) {
      const message = say(`form.is_${complaint.what}`, { n: complaint.limit })
      setFault({ pointer: pointerOf(complaint.path), message })
    }
    return complaint !== null
  }
  /** Answers whether it was sent. `over`: what somebody else saved meanwhile is replaced. */
  const save = async (effectiveFrom: string | null, { over = false } = {}) => {
    setStale(false)
    if (complain()) return false
    const basedOn = over ? latest : (draft?.basedOn ?? latest)
    await change.runAsync({ body: { value, basedOn, ...(effectiveFrom && { effectiveFrom }) } })
    return true
  }
  return {
    setting,
    form: form.data,
    error: asked.error ?? form.error,
    refetch: () => void Promise.all([asked.refetch(), form.refetch()]),
    value,
    isChanged,
    edit,
    discard,
    save,
    saving: change.running,
    fault,
    stale,
    closeStale: () => setStale(false),
    mayChange: form.data !== undefined && may(...form.data.roles),
  }
}

export type EditedSetting = ReturnType<typeof useSetting>
