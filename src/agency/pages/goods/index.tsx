import type { AgencyGoods, MyAgency } from '@haoli/contract'
import { useCallback, useState } from 'react'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Screen } from '@/common/ui/screen'
import { useAgencyGoods } from '../../api/goods'
import { GoodsRow, goodsChunks } from '../../components/goods-row'
import { OfferSheet } from '../../components/offer-sheet'
import { OperatorsOnly } from '../../components/operators-only'
import { ProductShare } from '../../components/product-share'
import { Searchable } from '../../components/searchable'
import { agencyPaths } from '../../lib/paths'
import { goodsMessages } from '../../messages/goods'
import '../../messages/errors'

/** What our promoters can sell now; its share is set here, and what is ours to offer is offered. */
export default function GoodsPage() {
  const t = useMessages(goodsMessages)
  return (
    <Screen title={t('agencygoods.title')}>
      <OperatorsOnly>
        {(agency) => (
          <Searchable placeholder={t('agencygoods.search')}>
            {(words, showAll) => <Goods key={words} agency={agency} words={words} onAll={showAll} />}
          </Searchable>
        )}
      </OperatorsOnly>
    </Screen>
  )
}

function Goods({ agency, words, onAll }: { agency: MyAgency; words: string; onAll: () => void }) {
  const t = useMessages(goodsMessages)
  const list = useAgencyGoods(words)
  const [chosen, setChosen] = useState<AgencyGoods | null>(null)
  const [open, setOpen] = useState<'share' | 'offer' | null>(null)
  const choose = useCallback((what: 'share' | 'offer', goods: AgencyGoods) => {
    setChosen(goods)
    setOpen(what)
  }, [])
  const share = useCallback((goods: AgencyGoods) => choose('share', goods), [choose])
  const offer = useCallback((goods: AgencyGoods) => choose('offer', goods), [choose])
  const active = agency.state === 'active'
  const none =
    words === ''
      ? {
          title: t('agencygoods.none'),
          words: t('agencygoods.none_words'),
          action: t('agencygoods.plaza'),
          onAction: () => void openPage(agencyPaths.plaza),
        }
      : {
          title: t('agencygoods.none_found'),
          words: t('agencygoods.none_found_words'),
          action: t('agencygoods.all'),
          onAction: onAll,
        }
  const close = () => setOpen(null)
  return (
    <>
      <PageList list={list} empty={{ icon: 'gift', ...none }}>
        <EndlessList list={list} {...goodsChunks}>
          {(rows) =>
            rows.map((goods) => (
              <GoodsRow
                key={goods.product.id}
                goods={goods}
                allPpm={agency.sharePpm}
                onShare={active ? share : undefined}
                onOffer={active ? offer : undefined}
              />
            ))
          }
        </EndlessList>
      </PageList>
      <ProductShare goods={chosen} allPpm={agency.sharePpm} open={open === 'share'} onClose={close} />
      <OfferSheet goods={chosen} open={open === 'offer'} onClose={close} />
    </>
  )
}
