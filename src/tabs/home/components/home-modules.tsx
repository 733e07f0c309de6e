import type { HomeModule } from '@haoli/contract'
import { CustomWrapper, View } from '@tarojs/components'
import { memo } from 'react'
import { Banner } from './banner'
import { ProductModule } from './product-module'
import { Shortcuts } from './shortcuts'

function Module({ module }: { module: HomeModule }) {
  if (module.kind === 'banner') return <Banner items={module.items} />
  if (module.kind === 'shortcuts') return <Shortcuts items={module.items} />
  // A kind from a newer API is left out.
  return module.kind === 'products' ? <ProductModule module={module} /> : null
}

/** What the shop put on its home page, in its order. */
export const HomeModules = memo(function HomeModules({ modules }: { modules: readonly HomeModule[] }) {
  return (
    <CustomWrapper>
      <View>
        {modules.map((module) => (
          <Module key={module.id} module={module} />
        ))}
      </View>
    </CustomWrapper>
  )
})
