import { type Entrance, scenesByEntrance } from '@haoli/contract'

const byScene = new Map(
  Object.entries(scenesByEntrance).flatMap(([entrance, scenes]) =>
    scenes.map((scene): [number, Entrance] => [scene, entrance as keyof typeof scenesByEntrance]),
  ),
)

/** The entrance that WeChat's scene number stands for; a number that nobody listed is `direct`. */
export const entranceOf = (scene: number): Entrance => byScene.get(scene) ?? 'direct'
