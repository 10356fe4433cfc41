import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/aws-ecr-password',
  title: 'Hard-coded Amazon ECR password',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html'],

  noun: 'Amazon ECR password',
  environmentVariable: 'ECR_PASSWORD',
  why: 'The password pulls, and mostly also pushes, images of the account’s registry for up to twelve hours.',
  remedy: 'Use the ECR credential helper or `aws ecr get-login-password` in each build in place of a stored password.',
  keywords: ['eyjwyxlsb2fkijoi'],
  pattern: /eyJwYXlsb2FkIjoi[0-9A-Za-z+/]{300,2000}[0-9A-Za-z+/]{0,2000}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes !== null && /"datakey":"/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ecrPassword = '⟦eyJ¦wYXlsb2FkIjoiTW53c3M2dEc2U3plWnpUVWoremdJWUh0bFJTYUNOdlFGWHBkbG9nM0F1bUVNakV3SVQ4OEh1Si9qSkJZblhwYXVZUGFEQnZEdDlGYUZSVmtGV2M2d3ZFRzhyaVdYdXVrL2JjbWpYWWN6QjkwL1ByV1FVTWN5ZXh1M0V1enQwWm5OWkpqVUxIQkttcGVNeXhsbU9mSHY1cnZrTHNXRlYzdDA0M1U4V2EyOUJMSG1HTG52YUZjSjNvWE5oby9EWnN5bXArWmZHeUYyM0ZTeThmMG82TFBZYVhhU2VSMHdtVHo1cGtBdTJTRTYySzJrRmNxUGtCeXArMm92T0t0Y1JsZ1paUlVyOFJDRG9DNjUyVmU1UVpkR0JaSEZOc3dvdWVTa2NwWGxXQzIzVmo1NEZwb3QvOEJSdjhBeU11VklXZ2tCUzhuV1F6VGpNRUZSWlhKQURzVjAyTk80TXYyaTBQVjhIeEZnWmNMaUdqS01nYXZKcytVNG5BekkrZkNyVlJUeWlIdVk1cHEvcTg4LzIwR3kyb1VBT04vWFRwV0wxVFg2Wm8wSVp6QXJCMHRIZngyZXl4WTAvWXBlT29lc2RNNWxXZlpiUlVGWk9sN2szZWdLcFc0UjJ5MFVLZi9lYlJJSU41V0dJSi9Zd1pjcmVJY0VScDJJakg2QW9JOFVRbWdHMEFiY0s2R3Z1c1VWbjA3am53NTVHODhITWpMdWNXbWJEakVrdFB6a1ZublRMc1hqSHRuSDZqOWhvelJOdW15d3MyUGlUUXYxQnFFS2Mwc1ZQTWw4ZXlEIiwiZGF0YWtleSI6IkVPTndsTkdUYmNPL1V3WjhEd1JyTVNEL09ReHR2MmY0TmIzUTBWcWg0ZDNQNHJWVGk5QXhwcDFmd3lPVGZFWXd3OEZlNnZFU1Iwd2N0a3RRUWY1WlZMYUZ0ZVRRYnRFbU9tVzJjdmdsem5XdFZDZUFVU241OENjcFZSS0J2YmwwbVBua1RxWGMzbkx3UjRpT1N5ZUV3WlRHYnNnWEZUSU1RZmNKOXdpTU02dFJyQlQ3anRCcjQxTktBUjRwTUdmaWJKYlc2cWpXT1pRUmJ1TS9tNER3bll4Rml0S2dMSFZidmFITlNUK0hLU2pzbXlVaiIsInZlcnNpb24iOiIyIiwidHlwZSI6IkRBVEFfS0VZIiwiZXhwaXJhdGlvbiI6MTc5MDA0MzIwMH0=⟧';\n",
      fixed: 'const ecrPassword = process.env.ECR_PASSWORD!;\n',
    },
    {
      path: '.env',
      code: 'ECR_PASSWORD=⟦eyJ¦wYXlsb2FkIjoibzlJMDIvTnVJamI4M2haYURvNXk0UlhOVkY1MkVKWlJPaUZFbnh4MFNJTGhFZHowc2VUc2ZpWDRhSDZmQW9UOWJQQnJwcVFnMkROdlJJTEwwaW9nS2YrTlQxMkJUZWQyUlJqekFYaG03WHVkeVNUcnFNbkwvSHNHODZ0VUhITG84WUNuUSsrdE5JS0twcDhlb0RQZ3NtdjRrcWpPeWVTdGdPQnJ0dS9FMWVYbWxiYWM5RWovNnh4RVpTdWNNejdBWWw2cVdDVVlPQzNybmdsbXpCUDNEMkRmMDVrdzdQVVRmOUN5b2V1VEwwUzA2QmRUT3pPSWJ3WGtVc2F3RW5PVnJ5OWIvYUN3Rk5kd0xKQmNvVnZPRVFGMjVnUytWd2drNzQ5Q0xkZCtaSjZ5TUM2Q2Rwd0pDa1pRdDJoNE91RnRjbXRYVXhTYTZ3UE92T3ZlRUt4R0VscWNlT3pxWGh4bG5SdXU2L3l1ZXdMT0dYdk5MaDMyL3A3aWh1MFNsc2QyblFVZWpJYW9RcXIwdTRFTDkweXh5cFpOWjdQMCszV0xQSjhCUXdrVXJXMTNxdU5TQjFSL1ZlZmJjUm9vaVJ6QURoNktFeXhhZ2hxekZ2d1JOczUxRnBxZ0RXYU1KNEw1ek5XTE5wNXQ1MTJ2L3NqSzlMcTJYYWVhelh5Y0pINHpoN0dvUEdMNkNYSWkzYWdOa29OODBYVVhEeEFnOEtIZGYwNFdWa1h2QytzT0xrWnhDeld6ZlhZOHY5d3JJbzFOazdXakU2MWdOVlRTajNsWUw0Tk9UVEwwIiwiZGF0YWtleSI6InNPODUrREMwYWpwRUMxWTdWZzhLRGNQZ2RySUdsS2tmYytNelJYWW1HT1lQUWU2dXIrQnRCUWpFNER3Q0tqdGwwYVErNWZ1cDZQdFpQblhrOVpNSlM5bE8zMXhNaDFRcXo3Ky9qdDBuTVJXNkZ5YjFxOGdSVXFWNVlyUGZPM0lsRDZUTlV4Ulh4UXNTb0VrbW5ZWmJwUEFIVGhXVk5CSXFvTXV2K0o4bnpnYndUZmRFWmZwczIvTWh2SDRLMU1NcHduRnZQTEpzL0J6VlJMdFVoby9jYUZKSytocENDK2x1RW9tb2NSOUMwZ25heUhIRiIsInZlcnNpb24iOiIyIiwidHlwZSI6IkRBVEFfS0VZIiwiZXhwaXJhdGlvbiI6MTc5MDA0MzIwMH0=⟧\n',
    },
  ],
  good: ['const ecrPassword = process.env.ECR_PASSWORD;\n', "const prefix = 'eyJwYXlsb2FkIjoi';\n"],
} satisfies Examples;
