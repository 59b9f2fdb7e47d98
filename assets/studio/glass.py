"""Makes clear plastic and glass."""
from models import material


def clear(name, colour='#dfeaf0', alpha=.3):
    """Clear plastic or glass: a shine over what lies behind."""
    made = material(name, colour, .06, .6, 0, 0, .5)
    made.node_tree.nodes['Principled BSDF'].inputs['Alpha'].default_value = alpha
    return made
