"""Parts of Office Open XML (ECMA-376) as far as reading needs them."""
