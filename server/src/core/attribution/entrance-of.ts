import { type Entrance, entrances, scenesByEntrance } from '@haoli/contract'

type Scenes = Readonly<Partial<Record<Entrance, readonly number[]>>>

const byScene = new Map(entrances.flatMap((entrance) => scenesByEntrance[entrance].map((scene) => [scene, entrance])))

/** The entrance that WeChat's scene number stands for: as the shop's setting has it, else as we know it, else `other`. */
export const entranceOf = (scene: number, { scenes }: { scenes: Scenes }): Entrance =>
  entrances.find((entrance) => scenes[entrance]?.includes(scene)) ?? byScene.get(scene) ?? 'other'
