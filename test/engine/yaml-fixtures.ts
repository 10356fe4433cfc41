import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { rootField, type Field } from '../../server/src/engine/parse/yaml-fields.ts';
import { createYamlParser } from '../../server/src/engine/parse/yaml.ts';

/** The field at a path of the first document of a text; numbers are positions in sequences. */
export function fieldAt(text: string, ...path: (string | number)[]): Field {
  const [document] = createYamlParser().parse(createSourceText(text)).documents;
  if (document === undefined) throw new Error('the text holds no document');
  return rootField(document).get(...path);
}
