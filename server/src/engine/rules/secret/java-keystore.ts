import type { Examples } from '../../model/rule.ts';
import { readBase64 } from '../../secrets/base64.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isTestPath } from '../../secrets/places.ts';

export const rule = secretRule({
  id: 'secret/java-keystore',
  title: 'Hard-coded Java keystore',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html',
    'https://developer.android.com/studio/publish/app-signing',
  ],

  noun: 'Java keystore',
  environmentVariable: 'ANDROID_KEYSTORE',
  why: 'A keystore holds private keys, such as the one that signs an Android app. Only its password protects it, and that format’s protection is weak.',
  remedy: 'Reset the upload key of the app or make a new key, and keep the keystore in the secret store of the build.',
  keywords: ['/u3+7qaaaai'],
  pattern: /\/u3\+7QAAAAI[0-9A-Za-z+/]{40}/,

  continuation: 'none',

  judge({ text, span, path }) {
    const encoded = readBase64(text, span.start);
    if (encoded.length < 600) return null;
    const store = { start: span.start, end: span.start + encoded.length };
    return isTestPath(path) ? { span: store, severity: 'hint', confidence: 'low' } : { span: store };
  },
});

export const examples = {
  bad: [
    {
      code: "const androidKeystore = '⟦/u3+7Q¦AAAAIAAAAB0PrWYKNXU1eK1PLVqeMRF5jX4ig8xIkLt4NHhOmXjljTPRl/BnflRpre41p2uYKJaoCKmHTShUdDcClHHckiZCbO3qsf3Vne1Ogosedgr9dFekXmwz//7w+QZOYU7NDYGUfux1kdm9WzJ8jaNNiRGY1nIZfj+N79fliES+LsPHbJBrSJStT8/wyK3hbmYthNwQPGxU2d7vj95RXclxDiF+4FTOBCtCasTtfBe7KCiJCmqFlsZY1FD2nRINKk7wpkyD7xLH0TCnhtGDmnfOLHYPxjN6m9R2llsBowlM3e5p1RmpAuYyUbPkAhWEtWIc3i+6j5kMQD3zCi9tF1xfVwkLxTe0X0jGzF2cA+qhfP5JX2VNa3I0FDC3EwMUtTe42rtIc4zH2VC06cCWMgBi4k8/+NNwCiFrPXb2uOe8j61tasi1A18H1AQKnnruL89PsiKzs8Y2XGIkRqxD/nPVQwaqf/U9qWcy7fqlrKVyN5hSizbxlVHk8r5xV3YDeGpUbQIuAy0Uzm3QaKVWoq/OIQ/36N8svyAErx02flvRE/DT4ne/FRn5MIA7VZDCyYCh10Zd7Mst7y0BiSClq8FitsdKBKovG3d9QCy1zOcW0LAduvPLpkzDwT9a5WkbJb1u+yvFS1PHuhVERgVffgrMoIJIaWYAL+z98WAa9Vf/ToJ0Fqv/DIHFeLRyYdRmiAYWyKQNyoSEhbrbQndpNzAQO+7oIgMVu6Zjblq5kwGWLaByBRzND32RCThG2AZYF0EpN4nPQ4sz7Bnp2fz2AECPzXKEztHhqHbOKlr4wsqeXbRsZgJNDk/MmaJYxMZ2GKUALWaNswINsdP7jbfRMC0x3IYHPvYjuJlGsUFHwr1LRUkeoWYAYKNzOS52SupUJENfwUrq3fevFw6XYE8oosDShcExIQhG184tVqKJjvS4Id7hUIlp81z4ydJg98h4tG01XxVTmCwPFe9rfIVYcRDWNT3r0zGL2zfWdp3CD2J9I7bvdcnA/kFa3Qgh66DHaQNs9MR0rVwE5KDkN2ADaV9gtD6CyPAt43FuvkkkDssbQVlyN+GjIRC9c6Fk2Is4euWK+4mQT12/yhF5/2yTHAzNSAFv5mVc2TYYecbsZMrj83U+WYD3cUroich5HJEzJXWJAgjGkoU6TgWXhyZouTusW8k1aF9rcII/5Yqt4pauQJbNG5Uk/NVoFaRZJ+D0RGtrLgL29XF0FbyiegiRaL2itygn98vCWZwlqfSWAPuCC2Bvv7bZW7jXjv2+cPupKzQhmWAjfhoYBQcz+aaFDT41NDXpL9xe55BzBnKxpIWRdQeFVjk9XL8tdO7HyPqv03jXof5e7Eh/yQt29LgF7aHeRzUuENzgjmqkAUzWjgHfdbGscbTX+OkiwFjaxo7Utyj0ZeggK1MIG0mgqbSvHuEre8VC7EnEXcVFBa6W5tBmEcAO5dhskbO8UdjTbvyDqkQ8AnKxCcDRCmwm6UQHNec2Sb8BK6jC/eA8kap9z0LeTKvFm77hZcPW3vfLDGCzMXQqajw4I/ki0jbnh3FiBUB6yjw0espwaTWNkuCcNUZeS8Z3ZsVf+SEJjQhZjcOlSXYbui⟧';\n",
      fixed: 'const androidKeystore = process.env.ANDROID_KEYSTORE!;\n',
    },
    {
      path: '.env',
      code: 'ANDROID_KEYSTORE=⟦/u3+7Q¦AAAAIAAAABamAhrAtO+bnFtNMZ5vQehcKks7/6D3lrvpwCwd9/pDGikVwLqRbVR+OW9KzYFoUqFRDn85dFpKQRTNHL3fJ8YFW3rK4HU+Ki2HhsyzVWqcO3RQhFN+EpEnQv5tSzSGAsoraiXf+JBiIbpfQEXvGUDSHf/DPP6kXGe0zdjkzLjn8w4cI0GcEI2zZOUk3OpcKphtdKTR7J9SJLiYgI36DIvCXbNHHXdctPKmpXWlI57TizlE/UT3U7Zxzbq7DwqMPl6VR2yrj+gotyjHG7abJaf3HvVoor6mvGtsLoWy+ksum0oBCdA4IYmWXYXasdGUKHOWOe9qmBkMSKa+fy6GpcSBfRbCOx6/vbv1OzqWOe/5ejpwlxd9xC6nBshDz03+K/1/O48dm790leqaPEg8PnEg/welc4JfE7qvPNHuGMZqzVwiSfv+JzZwWliFUkpEiLIDHraMGEdLv73A0lJLh/0wVzIeNubBiyCY5A+KMHf30pe78L2EE9fnnD5kfD4BbzLoynVzpDuJ/KrqWeV+L4UO9f5MExFKEwYsoLHqal6I8hXbnZIqQQHFKepRlJ/GTcq3Q7qTFpDoNdq9PtZdKbZotUeysDnk68119miWZ+XrXW8B3QMgJYfjA4PvXHTmLOs1zNr+SqXKGrQT0tEOeSsUF8BnnXJIasg9f5OgwW7QMV7agVoinqOZPfNV2BhIlm9mgZxUrIF+4RNKdUcNzzqMXZmGj6ALv1iAu5AAjgGJzhCrRkblU15DGNVHOL1qE7wQtreJ8C7TdSBc4pByoaEGKTW1tpuPlj1g73Qa1kmq/iorLt5iZ7erLeBFp4myOFNwbqiBCDC2XmOP1cScAoQaXKUR4VtegBhy7jrITtsfS2RwwZOo49ie0jdV5VXlCMlIpzqzzGnDF9thBoJfTXeZaGONs8xiHU5QUBoOJ+JN1VcsOxzjm7mms/BsiHS4Pi+nmKp3tkW3NKhVa9bcPjqThmAZf/rxxmzxp7V+ADVPdSBgiEd35GItLHqJkAcURQn8jq6ltCULvS2s5UFB8uGog49bX0BK7bhbXstuv+TIaAK6REwM0hfSZ9BcYKVb+ooL35CTSn9+PTi4JbZ2oaAx+wdpWEYb72Fap5Xy9T5WjAPlWlirO9Fw7q8j1hEP1C39SLWK+SuEuAPeyM8UofaxSogUHwjmfMfN2CjmZzZb3BvVc0UiUHxhrFJJyBBWEHjv6S8fxZFgh5cM/cBDMLtsQAZELRQL+ytTlZ3CC2vOXC+a2tGScGoA5BX6oBaEm6zVjrRDXL7TZ2o8gVHzB542JYAl69im1/Nt9nQ+Vh6C7M9nX4CbpHWsjDhHmqEUYVt0ReBcS92iIyY81BnCW7kotVroI8vobuLttIPBoMwsz7JL1HOZod2nYB2LZRhwUDN6+UyXiyv4tJG1yCePWBeIc+Aro5XMyA9x1ZTLkXzWrJ46ZK6Yb/fomDLX2O0Xb3V0WABsERDM6dRVSlQKLFk0TpZVDUGhZ4umeI68MP/PoRyLvV+DYvkOfj+2siqEJfABhpIhrl73qQIeP/FqIi0HM5OFqx9ghIVeRjMn8pO23oa0CVvLIKAV8x3hGbs2Mt⟧\n',
    },
  ],
  good: ['const androidKeystore = process.env.ANDROID_KEYSTORE;\n', "const magic = '/u3+7QAAAAI=';\n"],
} satisfies Examples;
