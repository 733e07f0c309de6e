import type { PromoterRegistration } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { takeSandboxStep, useRegistration } from '../api/registration'
import { registrationMessages } from '../messages/registration'
import { openBusinessView } from '../platform/business-view'
import styles from './registration.module.scss'

/** Where one stands in WeChat's register, and the way to its next step. Nothing where WeChat cannot be asked. */
export function Registration() {
  const t = useMessages(registrationMessages)
  const { data, refetch } = useRegistration()
  const showError = useShowError()
  const { run, busy } = useOneAtATime<'step'>()
  // Whatever brought the phone back, the state is asked for again.
  useDidShow(() => void refetch())
  if (!data) return null
  const { step } = data
  const take = async (next: NonNullable<typeof step>) => {
    if (next.businessType !== 'sandbox') return openBusinessView(next)
    const words = { title: t('registration.sandbox'), words: t('registration.sandbox_words') }
    if (await confirm({ ...words, yes: t('registration.done'), no: t('common.cancel') })) await takeSandboxStep()
    return true
  }
  const go = (next: NonNullable<typeof step>) =>
    run('step', async () => {
      try {
        if (!(await take(next))) toast(t('registration.unsupported'))
      } catch (error) {
        showError(error)
      }
      await refetch()
    })
  return (
    <>
      <CellGroup>
        <Cell icon={step ? 'clock' : 'check'} title={t('registration.title')} note={t(standing(data))} />
      </CellGroup>
      {step ? (
        <>
          <View className={styles.words}>{t('registration.words')}</View>
          <Button kind="outline" loading={busy !== null} onClick={() => void go(step)}>
            {t('registration.go')}
          </Button>
        </>
      ) : null}
    </>
  )
}

const standing = ({ state, bound }: PromoterRegistration) =>
  state === 'done' ? (bound ? 'registration.bound' : 'registration.not_bound') : (`registration.${state}` as const)
