import type { Goods } from '@haoli/contract'
import { App, Button, Skeleton } from 'antd'
import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { useOpened } from '@/common/form/use-opened'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { useLanguage } from '@/common/settings/preferences'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { ProductForm } from '../components/product-form'
import { formMessages } from '../form-messages'
import { bodyOf, emptyForm, type FormValues, formOf } from '../lib/product-form'
import { reasonIn } from '../reason-words'
import '../goods.css'

/** A product made or changed by hand. Prices and stock of SKUs that there are have their own forms. */
export default function Edit() {
  const t = useMessages(formMessages)
  const [search] = useSearchParams()
  const id = search.get('id') ?? ''
  const asked = useOperation<Goods>('getMerchantProduct', { params: { id }, enabled: id !== '' })
  const goods = asked.data?.id === id ? asked.data : undefined
  return (
    <Page title={id === '' ? t('form.new') : t('form.edit')}>
      {asked.error && !goods ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : id !== '' && !goods ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <Editor key={id} latest={goods} />
      )}
    </Page>
  )
}

function Editor({ latest }: { latest: Goods | undefined }) {
  const t = useMessages(formMessages)
  const words = useErrorWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const saved = useRef(false)
  const { value: goods, version, basedOn, touched, setTouched, notice } = useOpened(latest, latest?.edition ?? 0)
  const save = useAction<Goods>(goods ? 'editProduct' : 'createProduct', {
    done: t('form.saved'),
    onDone: ({ id }) => {
      saved.current = true
      void navigate(`/goods?open=${id}`)
    },
    onRefused: (error) => {
      const [first] = error.problem.rows ?? []
      if (first) void message.error(`${words(error)} ${first.path} ${reasonIn(language, first)}`)
      return first !== undefined
    },
  })
  const submit = (values: FormValues) =>
    goods
      ? save.run({ params: { id: goods.id }, body: { ...bodyOf(values), basedOn } })
      : save.run({ body: bodyOf(values) })
  return (
    <ProductForm
      key={version}
      initial={goods ? formOf(goods) : emptyForm}
      isNew={goods === undefined}
      touched={touched}
      onTouched={() => setTouched(true)}
      onSubmit={submit}
      saved={saved}
    >
      {notice}
      <Button type="primary" htmlType="submit" loading={save.running}>
        {t('common.save')}
      </Button>
      <Button onClick={() => void navigate(goods ? `/goods?open=${goods.id}` : '/goods')}>{t('common.cancel')}</Button>
    </ProductForm>
  )
}
