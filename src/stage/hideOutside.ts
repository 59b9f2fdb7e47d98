/** Spares the canvas the pictures that lie wholly outside the part that is drawn. */
import { GameObjects } from 'phaser';
import { areOverlapping, type Rect } from './geometry.ts';

const REACH = 'reach';

/** The painted part of a picture, without the empty margin its frame was trimmed of. */
function paintedPart({ x, y, originX, originY, scaleX, scaleY, frame }: GameObjects.Image): Rect {
  return {
    x: x + (frame.x - originX * frame.realWidth) * scaleX,
    y: y + (frame.y - originY * frame.realHeight) * scaleY,
    w: frame.cutWidth * scaleX,
    h: frame.cutHeight * scaleY,
  };
}

/** Tells how far drawn lines reach, so that they can be spared too. */
export function reachOf(lines: GameObjects.Graphics, part: Rect): GameObjects.Graphics {
  return lines.setData(REACH, part);
}

function findPart(object: GameObjects.GameObject): Rect | undefined {
  if (object instanceof GameObjects.Text) {
    const { x, y, width, height } = object.getBounds();
    return { x, y, w: width, h: height };
  }
  if (object instanceof GameObjects.Image) return object.rotation === 0 ? paintedPart(object) : undefined;
  return object.data?.get(REACH) as Rect | undefined;
}

/** Turned needles, and lines whose reach nobody told, are always drawn. `camera`: its id. */
export function hideOutside(objects: readonly GameObjects.GameObject[], part: Rect, camera: number): void {
  for (const object of objects) {
    const own = findPart(object);
    if (!own) continue;
    const isInside = areOverlapping(own, part);
    object.cameraFilter = isInside ? object.cameraFilter & ~camera : object.cameraFilter | camera;
  }
}
