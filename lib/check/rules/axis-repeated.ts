import { frameId } from '../../content/declare-layers';
import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * layers:
 *   tracks:
 *     - id: pot
 *     - id: ‸pot
 *       label: { ja: 鍋, en: The pan }
 *     - id: ‸frame
 *       label: { ja: 枠, en: The frame }
 * ```
 *
 * > Unexpected second `pot` below `tracks:`, expected each id once
 *
 * > Unexpected track `frame`, expected another name
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * layers:
 *   tracks:
 *     - id: pot
 *     - id: pan
 *       label: { ja: 鍋, en: The pan }
 *     - id: cup
 *       label: { ja: 茶碗, en: The cup }
 * ```
 */
export const axisRepeated: Rule = {
  id: 'axis-repeated',
  purpose: 'A track or level has an id of its own, and no track takes the name of the frame.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      for (const axis of ['tracks', 'levels'] as const) {
        const first = new Map<string, number>();
        for (const [index, { id }] of data.layers[axis].entries()) {
          const where = place(['layers', axis, index, 'id']);
          const before = first.get(id);
          if (before === undefined) first.set(id, index);
          else {
            report(file, `Unexpected second \`${id}\` below \`${axis}:\`, expected each id once`, {
              place: where,
              note: 'Rename one of the two.',
              cause: pointTo(file, place(['layers', axis, before, 'id']), 'First declared here'),
            });
          }
          if (axis === 'tracks' && id === frameId) {
            report(file, `Unexpected track \`${frameId}\`, expected another name`, {
              place: where,
              note: 'A layer of that name is there already: the essay about the whole.',
            });
          }
        }
      }
    }
  },
};
