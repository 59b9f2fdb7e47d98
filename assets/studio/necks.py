"""The edge of a neck opening: a band that lies close to the skin."""
import bmesh
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from body_data import metres


def neckband(person, shape, wide=.011, out=.004):
    """A band along the edge of the neck opening, close to the skin."""
    neck = person.joints['neck01____head']
    size = min(1, neck.z / 1.3)
    edges = [e for e in shape.edges if e.is_boundary and all(v.co.z > neck.z - .11 and abs(v.co.x) < .13 * size for v in e.verts)]
    skin = BVHTree.FromPolygons([metres(c) for c in person.corners], [person.mesh.faces[k] for k in person.mesh.groups['body']])
    shape.normal_update()
    ways = {}
    for edge in edges:
        face = edge.link_faces[0]
        along = (edge.verts[1].co - edge.verts[0].co).normalized()
        way = along.cross(face.normal)
        way *= 1 if way.dot(edge.verts[0].co - face.calc_center_median()) > 0 else -1
        for vert in edge.verts:
            ways[vert] = ways.get(vert, Vector()) + way
    for vert in ways:
        snug(vert, skin, out + .002)
    rims = {vert.co.copy().freeze(): ways[vert].normalized() for vert in ways}
    made = bmesh.ops.extrude_edge_only(shape, edges=edges)['geom']
    for vert in (item for item in made if isinstance(item, bmesh.types.BMVert)):
        vert.co += rims[vert.co.copy().freeze()] * wide * size
        snug(vert, skin, out)
    for face in (item for item in made if isinstance(item, bmesh.types.BMFace)):
        face.material_index = 1
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)


def snug(vert, skin, out):
    """Bring a corner close to the skin."""
    near, normal, _, _ = skin.find_nearest(vert.co)
    vert.co = near + normal * out
