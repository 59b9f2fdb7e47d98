/** Chooses how the stage is drawn. WebGL without a graphics chip is slower than the plain canvas, so it is asked first. */

export type Renderer = 'canvas' | 'webgl';

const SOFTWARE = /SwiftShader|llvmpipe|Basic Render|Software/i;

/** `chip`: name of the graphics chip as WebGL tells it, or nothing without WebGL. */
export function chooseRenderer(setting: 'auto' | Renderer, chip: string | undefined): Renderer {
  if (chip === undefined) return 'canvas';
  if (setting !== 'auto') return setting;
  return SOFTWARE.test(chip) ? 'canvas' : 'webgl';
}

/** Name of the graphics chip; empty when WebGL works and does not tell. */
export function probeChip(): string | undefined {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    if (!context) return undefined;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const chip: unknown = context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return typeof chip === 'string' ? chip : '';
  } catch {
    return undefined;
  }
}
