/** Fills in an open form and saves it. */
import type { Locator, Page } from 'playwright-core';
import type { Field, Form, Intent, Value } from '../../../src/core/session/types.ts';
import type { Hands } from './hands.ts';

type WriteForm = Extract<Form, { kind: 'write' }>;

export async function writes(page: Page, hands: Hands, { fields }: WriteForm, intent: Intent): Promise<void> {
  const form = page.locator('form.written');
  await form.waitFor();
  for (const field of fields) {
    const value = intent.with?.[field.id];
    if (value !== undefined) await writesField(hands, form, field, value);
  }
  await hands.press(form.locator('[data-save]'));
  await form.waitFor({ state: 'detached' });
}

async function writesField(hands: Hands, form: Locator, field: Field, value: Value): Promise<void> {
  const boxOf = (option: unknown) => form.locator(`[data-field="${field.id}"][value="${option}"]`);
  const typed = form.locator(`.input[name="${field.id}"]`);
  switch (field.kind) {
    case 'text':
      return hands.type(typed, String(value));
    case 'number':
      return hands.type(typed, (Number(value) / 10 ** (field.decimals ?? 0)).toFixed(field.decimals ?? 0));
    case 'choice':
      return hands.tick(boxOf(value));
    case 'choices':
      for (const option of value as readonly unknown[]) await hands.tick(boxOf(option));
  }
}
