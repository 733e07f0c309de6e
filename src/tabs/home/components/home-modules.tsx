import type { HomeModule } from '@haoli/contract'
import { CustomWrapper, View } from '@tarojs/components'
import { memo } from 'react'
import { ListChunk } from '@/common/ui/list-chunk/list-chunk'
import { Banner } from './banner'
import { ProductModule } from './product-module'
import { Shortcuts } from './shortcuts'

type Products = Extract<HomeModule, { kind: 'products' }>

const headingPx = 58
const rowPx = 280
/** Estimated heights of the modules, close enough for the page not to jump. */
const heightOf = ({ items }: Products) => headingPx + Math.ceil(items.length / 2) * rowPx

function Module({ module, first }: { module: HomeModule; first: boolean }) {
  if (module.kind === 'banner') return <Banner items={module.items} />
  if (module.kind === 'shortcuts') return <Shortcuts items={module.items} />
  // A kind that this version does not know, from a newer API.
  if (module.kind !== 'products') return null
  // Only the first is on the first screen; the others are mounted when they come near.
  return (
    <ListChunk waitsPx={first ? undefined : heightOf(module)}>
      <ProductModule module={module} />
    </ListChunk>
  )
}

/** The modules of the home page, in the order that the shop set. */
export const HomeModules = memo(function HomeModules({ modules }: { modules: readonly HomeModule[] }) {
  const firstProducts = modules.find(({ kind }) => kind === 'products')
  return (
    <CustomWrapper>
      <View>
        {modules.map((module) => (
          <Module key={module.id} module={module} first={module === firstProducts} />
        ))}
      </View>
    </CustomWrapper>
  )
})
