import type { CommissionLine } from '@haoli/contract'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { chinaDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { allLinesOf } from '../api/earnings'
import { csvOf, yuanOf } from '../lib/csv'
import { rateWords } from '../lib/rate-words'
import { earningsMessages } from '../messages/earnings'
import { giveTextFile } from '../platform/text-file'

/** Gives a month's lines as a CSV file, or as text where the platform opens no such file. */
export function useStatementFile() {
  const t = useMessages(earningsMessages)
  const showError = useShowError()
  const { run, busy } = useOneAtATime<'file'>()
  const head = [
    t('earnings.csv_day'),
    t('earnings.csv_product'),
    t('earnings.csv_paid'),
    t('earnings.csv_rate'),
    t('earnings.earned'),
    t('earnings.csv_state'),
    t('earnings.csv_what'),
    t('earnings.csv_id'),
  ]
  const row = (line: CommissionLine) => [
    chinaDay(line.createdAt),
    line.title,
    // Numbers, which a spreadsheet adds up.
    Number(yuanOf(line.baseFen)),
    rateWords(line.ratePpm),
    Number(yuanOf(line.amountFen)),
    t(`earnings.state_${line.state}`),
    line.reverses ? t('earnings.back') : line.isPresent ? t('earnings.present') : '',
    line.id,
  ]
  const give = (month: string) =>
    run('file', async () => {
      try {
        const lines = await allLinesOf(month)
        const given = await giveTextFile(`haoli-${month}.csv`, csvOf([head, ...lines.map(row)]))
        if (given === 'copied') toast(t('earnings.csv_copied'))
        if (given === 'failed') toast(t('earnings.csv_failed'))
      } catch (error) {
        showError(error)
      }
    })
  return { give, giving: busy !== null }
}
