import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { SegmentedControl } from '@/common/ui/segmented'
import { Switch } from '@/common/ui/switch'
import { TextField } from '@/common/ui/text-field'
import type { TitleDraft, TitlePart } from '../lib/title-draft'
import { titleMessages } from '../messages/titles'
import styles from './title-form.module.scss'

interface TitleFormProps {
  draft: TitleDraft
  faults: readonly TitlePart[]
  onChange: (change: Partial<TitleDraft>) => void
}

const optional = [
  ['address', 100],
  ['phone', 30],
  ['bank', 100],
  ['account', 40],
] as const

/** The fields of a title: a company has a tax number, and more that may be printed. */
export function TitleForm({ draft, faults, onChange }: TitleFormProps) {
  const t = useMessages(titleMessages)
  const { kind } = draft
  const words = (part: TitlePart) => faults.includes(part) && t(`titles.fault_${part}`)
  const email = (
    <TextField
      code
      label={t('titles.email')}
      value={draft.email}
      placeholder={t('titles.optional')}
      maxLength={100}
      error={words('email')}
      onChange={(text) => onChange({ email: text })}
    />
  )
  return (
    <View className={styles.form}>
      <SegmentedControl
        items={(['personal', 'company'] as const).map((key) => ({ key, label: t(`titles.${key}`) }))}
        active={kind}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <CellGroup>
        <TextField
          label={t('titles.name')}
          value={draft.name}
          placeholder={t(`titles.name_hint_${kind}`)}
          maxLength={100}
          error={words('name')}
          onChange={(name) => onChange({ name })}
        />
        {kind === 'company' ? (
          <TextField
            code
            label={t('titles.tax_number')}
            value={draft.taxNumber}
            placeholder={t('titles.tax_number_hint')}
            maxLength={30}
            error={words('taxNumber')}
            onChange={(taxNumber) => onChange({ taxNumber })}
          />
        ) : (
          email
        )}
      </CellGroup>
      {kind === 'company' ? (
        <View>
          <View className={styles.more}>{t('titles.more')}</View>
          <CellGroup>
            {optional.map(([part, maxLength]) => (
              <TextField
                key={part}
                code={part === 'account'}
                label={t(`titles.${part}`)}
                value={draft[part]}
                placeholder={t('titles.optional')}
                maxLength={maxLength}
                onChange={(text) => onChange({ [part]: text })}
              />
            ))}
            {email}
          </CellGroup>
        </View>
      ) : null}
      <CellGroup>
        <Cell
          title={t('titles.make_default')}
          value={
            <Switch
              label={t('titles.make_default')}
              checked={draft.isDefault}
              onChange={(isDefault) => onChange({ isDefault })}
            />
          }
        />
      </CellGroup>
    </View>
  )
}
