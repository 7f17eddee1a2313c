import { expect, test } from 'vitest';
import { locale } from '../../../src/model/recipe/fields.ts';

test.each(['C.UTF-8', 'ja_JP.UTF-8', 'de_DE', 'de_DE@euro', 'ca_ES.UTF-8@valencia', 'de_DE.ISO-8859-1'])(
  '%s is a locale',
  (name) => {
    expect(locale.safeParse(name).success).toBe(true);
  },
);

// As `locale -a` prints them.
test.each([
  ['en_US.utf8', 'en_US.UTF-8'],
  ['en_US.UTF8', 'en_US.UTF-8'],
  ['ca_ES.utf-8@valencia', 'ca_ES.UTF-8@valencia'],
])('%s is not, and %s is meant', (wrong, right) => {
  expect(locale.safeParse(wrong).error?.issues).toMatchObject([{ params: { candidates: [right] } }]);
});
