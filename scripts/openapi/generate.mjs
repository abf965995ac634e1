/**
 * Makes everything that follows from the OpenAPI document: the types of the
 * API in flux-common, and the document as a module for the backend, which
 * checks requests and responses against it.
 *
 * With --check it writes nothing and fails when a file is out of date.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const document = 'plugins/flux-backend/src/schema/openapi.yaml';
const types = 'plugins/flux-common/src/api/generated/schema.ts';
const module_ = 'plugins/flux-backend/src/schema/generated/document.ts';

const notice = `// Generated from ${document} by \`yarn openapi:generate\`; do not edit.\n\n`;

function pathOf(file) {
  return fileURLToPath(new URL(file, root));
}

async function format(file, text) {
  const options = await prettier.resolveConfig(pathOf('package.json'));
  return prettier.format(notice + text, { ...options, filepath: file });
}

/**
 * The client's types follow from `components` and `operations`, so these are
 * part of the public API; and API Extractor reads TSDoc, not JSDoc.
 */
function toTsdoc(text) {
  return text
    .replace(
      /^export interface (components|operations)/gm,
      '/** @public */\n$&',
    )
    .replace(/\s*\/\*\* @enum \{\w+\} \*\//g, '')
    .replace(/^\s*\* @enum \{\w+\}\n/gm, '')
    .replace(/@description /g, '')
    .replace(/@default /g, 'Default: ')
    .replace(/@example .*/g, '');
}

async function generate() {
  const spec = parse(await readFile(pathOf(document), 'utf8'));
  const schema = toTsdoc(astToString(await openapiTS(new URL(document, root))));
  return new Map([
    [types, await format(types, schema)],
    [
      module_,
      await format(
        module_,
        `export const document = ${JSON.stringify(spec)};\n`,
      ),
    ],
  ]);
}

const check = process.argv.includes('--check');
const outdated = [];
for (const [file, text] of await generate()) {
  const path = pathOf(file);
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found === text) {
    continue;
  }
  outdated.push(file);
  if (!check) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
if (check && outdated.length > 0) {
  console.error(
    `Out of date with ${document}: ${outdated.join(
      ', ',
    )}. Run \`yarn openapi:generate\`.`,
  );
  process.exitCode = 1;
}
