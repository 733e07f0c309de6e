import { phonePlans } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Switch } from '@/common/ui/switch'
import { Tag } from '@/common/ui/tag'
import { TextArea, TextField } from '@/common/ui/text-field'
import type { Draft, Fault, Part } from '../lib/address-draft'
import { accountMessages } from '../messages/account'
import styles from './address-form.module.scss'
import { RegionField } from './region-field'

interface AddressFormProps {
  draft: Draft
  faults: Partial<Record<Part, Fault>>
  /** The fields that a pasted text filled and that may be wrong. */
  unsure: Part[]
  onChange: (change: Partial<Draft>) => void
}

export function AddressForm({ draft, faults, unsure, onChange }: AddressFormProps) {
  const t = useMessages(accountMessages)
  const words = (part: Part) => {
    const fault = faults[part]
    return fault && t(`address.${fault}`)
  }
  const hasOwnPhones = draft.province in phonePlans
  const mark = (part: Part) => (unsure.includes(part) ? <Tag tone="gold">{t('address.check')}</Tag> : null)
  return (
    <>
      <CellGroup className={styles.group}>
        <TextField
          label={t('address.name')}
          value={draft.name}
          placeholder={t('address.name_hint')}
          maxLength={30}
          error={words('name')}
          after={mark('name')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={t('address.phone')}
          value={draft.phone}
          type={hasOwnPhones ? 'text' : 'number'}
          placeholder={hasOwnPhones ? '' : t('address.phone_hint')}
          maxLength={20}
          error={words('phone')}
          after={mark('phone')}
          onChange={(phone) => onChange({ phone })}
        />
        <RegionField value={draft} error={words('region')} mark={mark('region')} onChange={onChange} />
        <TextArea
          label={t('address.detail')}
          value={draft.detail}
          placeholder={t('address.detail_hint')}
          maxLength={120}
          error={words('detail')}
          onChange={(detail) => onChange({ detail })}
        />
      </CellGroup>
      <CellGroup className={styles.group}>
        <Cell
          title={t('address.default')}
          value={
            <Switch
              label={t('address.default')}
              checked={draft.isDefault}
              onChange={(isDefault) => onChange({ isDefault })}
            />
          }
        />
      </CellGroup>
    </>
  )
}
